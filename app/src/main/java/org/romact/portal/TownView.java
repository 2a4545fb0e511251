package org.romact.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.romact.assess.figures.Indicator;
import org.romact.assess.figures.PublishedFigure;
import org.romact.assess.figures.Release;
import org.romact.assess.figures.Releases;
import org.romact.platform.Authority;
import org.romact.platform.publication.Themes;
import org.romact.reach.Community;
import org.romact.reach.Reaching;
import org.springframework.stereotype.Component;

/** What is public of a town, gathered in four statements: communities, newest releases, their figures. */
@Component
public class TownView {
    private final Reaching reaching;
    private final Releases releases;

    TownView(Reaching reaching, Releases releases) {
        this.reaching = reaching;
        this.releases = releases;
    }

    /** One indicator with its figure for the town and for each community. */
    public record Row(Release release, Indicator indicator, PublishedFigure town, List<CommunityFigure> communities) {}

    public record CommunityFigure(String community, PublishedFigure figure) {}

    /** @param themes rows by theme, in the order of the release */
    public record Town(
            Authority authority, List<Community> communities, List<Release> releases, Map<String, List<Row>> themes) {

        public List<Row> rows() {
            return themes.values().stream().flatMap(List::stream).toList();
        }
    }

    Town of(Authority town) {
        List<Community> communities = reaching.communities(town.id());
        List<Release> current = releases.current(town.id());
        List<Row> rows = new ArrayList<>();
        current.forEach(release -> rows.addAll(rows(release, communities)));
        rows.sort(Comparator.comparingInt(row -> place(row.indicator().theme())));
        Map<String, List<Row>> themes = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.indicator().theme(), java.util.LinkedHashMap::new, Collectors.toList()));
        return new Town(town, communities, current, themes);
    }

    Optional<Row> row(Authority town, String code) {
        return of(town).rows().stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst();
    }

    /** What a family needs first comes first, as in the list of themes; then what people want done, then what a town computes for itself. */
    private static int place(String theme) {
        int place = Themes.ALL.indexOf(theme);
        int after = Themes.ALL.size();
        return place >= 0 ? place : theme.equals("priorities") ? after : after + 1;
    }

    private List<Row> rows(Release release, List<Community> communities) {
        Map<UUID, String> names = communities.stream().collect(Collectors.toMap(Community::id, Community::name));
        Map<String, List<PublishedFigure>> byIndicator = releases.figures(release.id()).stream()
                .collect(Collectors.groupingBy(
                        f -> f.indicator().code(), java.util.LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        for (List<PublishedFigure> figures : byIndicator.values()) {
            figures.stream()
                    .filter(f -> f.community().isEmpty())
                    .findFirst()
                    .ifPresent(town -> rows.add(new Row(
                            release,
                            town.indicator(),
                            town,
                            figures.stream()
                                    .filter(f -> f.community().isPresent()
                                            && names.containsKey(f.community().get()))
                                    .map(f -> new CommunityFigure(
                                            java.util.Objects.requireNonNull(
                                                    names.get(f.community().get())),
                                            f))
                                    .toList())));
        }
        return rows;
    }
}
