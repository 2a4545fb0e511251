package org.romact.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Authorities;
import org.romact.platform.Authority;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a request through to its handler only if its audience includes the asker, and sets the scope of its transaction. */
@Component
class AudienceGuard implements HandlerInterceptor {
    static final String ASKER = "romact.asker";
    private final Authorities authorities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final java.time.Clock clock;

    AudienceGuard(Authorities authorities, JdbcClient jdbc, TransactionTemplate transactions, java.time.Clock clock) {
        this.authorities = authorities;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Audience audience = method.getMethodAnnotation(Audience.class);
        if (audience == null) {
            return true; // the framework's own error and health handlers; ours are checked at the start
        }
        Map<String, String> parts = pathVariables(request);
        Language language = language(request, parts);
        Optional<SignedIn> person = signedIn();
        Asker visitor = Asker.visitor(language, person);
        request.setAttribute(ASKER, visitor);
        Asker asker = switch (audience.value()) {
            case PUBLIC, VISITOR, PHONE -> visitor(visitor, parts);
            case PERSON -> signedInOrAsk(visitor);
            case TOWN -> member(signedInOrAsk(visitor), parts, audience);
            case PROGRAMME -> server(signedInOrAsk(visitor), audience);
        };
        asker = asker.wantingPart(request.getHeader("HX-Request") != null);
        request.setAttribute(ASKER, asker);
        scope(asker, audience.value(), request).enter();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Scope.leave();
    }

    private static Scope scope(Asker asker, Audience.Kind kind, HttpServletRequest request) {
        Scope scope = Scope.nobody(kind == Audience.Kind.PHONE ? "openrosa" : "page");
        if (asker.person().isPresent()) {
            scope = scope.by(asker.person().get().id());
        }
        if (kind == Audience.Kind.TOWN) {
            scope = scope.inside(asker.authority().id());
        }
        if (kind == Audience.Kind.PROGRAMME) {
            scope = scope.forProgramme(asker.programme());
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (kind == Audience.Kind.PUBLIC) {
            return reads ? scope.asPublic() : scope;
        }
        return reads ? scope.readOnly() : scope;
    }

    private Asker visitor(Asker visitor, Map<String, String> parts) {
        String slug = parts.get("town");
        if (slug == null) {
            return visitor;
        }
        return visitor.at(Scope.nobody("page")
                .readOnly()
                .call(() -> authorities.find(slug))
                .orElseThrow(() -> new NotFound("town")));
    }

    /** One statement: the town and what this person may be there today. No role there, no such page. */
    private Asker member(Asker visitor, Map<String, String> parts, Audience audience) {
        SignedIn someone = visitor.person().orElseThrow();
        Scope mine = Scope.nobody("page").by(someone.id()).readOnly();
        Authority town = mine.call(() -> authorities.find(parts.getOrDefault("town", "")))
                .orElseThrow(() -> new NotFound("town"));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        mine.run(() -> transactions.executeWithoutResult(status -> jdbc.sql("""
                        select role from platform.membership
                        where person_id = :person and authority_id = :town and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("person", someone.person())
                .param("town", town.id().value())
                .param("today", town.today(clock))
                .query(String.class)
                .list()
                .forEach(code -> roles.add(Role.ofCode(code)))));
        refuseUnless(
                audience.roles().length == 0
                        ? !roles.isEmpty()
                        : Arrays.stream(audience.roles()).anyMatch(roles::contains));
        return visitor.at(town).as(roles);
    }

    /** What this person may do for the programme today. Nothing, no such page. */
    private Asker server(Asker visitor, Audience audience) {
        SignedIn someone = visitor.person().orElseThrow();
        Set<ProgrammeRole> roles = EnumSet.noneOf(ProgrammeRole.class);
        Scope mine = Scope.nobody("page").by(someone.id()).readOnly();
        mine.run(() -> transactions.executeWithoutResult(status -> jdbc.sql("""
                        select role from platform.programme_role
                        where person_id = :person and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("person", someone.person())
                .param("today", Programme.today(clock))
                .query(String.class)
                .list()
                .forEach(code -> roles.add(ProgrammeRole.ofCode(code)))));
        refuseUnless(
                audience.programme().length == 0
                        ? !roles.isEmpty()
                        : Arrays.stream(audience.programme()).anyMatch(roles::contains));
        return visitor.serving(roles);
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new NotFound("page");
        }
    }

    private static Asker signedInOrAsk(Asker visitor) {
        if (visitor.person().isEmpty()) {
            throw new SignInNeeded();
        }
        return visitor;
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private static Language language(HttpServletRequest request, Map<String, String> parts) {
        String tag = parts.get("lang");
        if (tag == null) {
            String wish = request.getHeader("Accept-Language");
            return wish == null ? Language.EN : Language.wished(wish);
        }
        return Language.ofTag(tag).orElseThrow(() -> new NotFound("language"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Object parts = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return parts == null ? Map.of() : (Map<String, String>) parts;
    }
}
