package org.romact.alliance.join;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.romact.platform.places.LocalAuthorities;
import org.romact.platform.places.LocalAuthority;

/**
 * What the list of municipalities says about the code of an application. It only advises: the list is some years old, and municipalities merge.
 *
 * @param possible whether there is a list to look into: of its country, and for its kind of authority
 * @param listed who has the code
 * @param alike who has a name like the applicant's, where nobody has the code
 */
public record CodeCheck(boolean possible, Optional<LocalAuthority> listed, List<LocalAuthority> alike) {
    private static final Set<String> LISTED_KINDS = Set.of("", "municipality", "city_district");
    private static final int MOST = 6;

    static CodeCheck of(LocalAuthorities list, Application application, Answers answers) {
        if (!LISTED_KINDS.contains(answers.get("kind"))) {
            return new CodeCheck(false, Optional.empty(), List.of());
        }
        LocalAuthorities.Found found = list.look(application.country(), answers.get("code"), answers.get("name"), MOST);
        return new CodeCheck(found.known(), found.listed(), found.alike());
    }

    /** A code stands there, and nobody on the list has it. */
    public boolean isUnknown(Answers answers) {
        return possible && listed.isEmpty() && !answers.get("code").isBlank();
    }
}
