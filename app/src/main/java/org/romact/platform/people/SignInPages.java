package org.romact.platform.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Answering;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.page.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Pages
public class SignInPages {
    private final SignIn signIn;
    private final SecurityContextRepository contexts;

    SignInPages(SignIn signIn, SecurityContextRepository contexts) {
        this.signIn = signIn;
        this.contexts = contexts;
    }

    /** What the form shows: what was typed, where to go afterwards, and why it did not work. */
    public record Form(String email, String back, String problemKey) {}

    @GetMapping("/{lang}/sign-in")
    @Audience(Audience.Kind.VISITOR)
    Answer form(Asker asker, @RequestParam(defaultValue = "") String back) {
        return asker.person().isPresent() ? Answer.Redirect.to(asker.path("/account")) : page(new Form("", back, ""));
    }

    @PostMapping("/{lang}/sign-in")
    @Audience(Audience.Kind.VISITOR)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Answer enter(
            Asker asker,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(email, password, request.getRemoteAddr())) {
            case SignIn.Outcome.Welcome(SignedIn person) -> {
                remember(person, request, response);
                yield Answer.Redirect.to(isOurs(back) ? back : asker.path("/account"));
            }
            case SignIn.Outcome.Wrong() ->
                page(new Form(email, back, "platform.sign-in.wrong")).refused();
            case SignIn.Outcome.TooManyTries(Duration pause) -> {
                Answering.retryAfter(request, pause);
                yield page(new Form(email, back, "platform.sign-in.too-many"));
            }
        };
    }

    @PostMapping("/{lang}/sign-out")
    @Audience(Audience.Kind.PERSON)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Answer leave(Asker asker, HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        return Answer.Redirect.to(asker.path(""));
    }

    /** A new session number, so that one planted before signing in is worth nothing. */
    private void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession()
                .setAttribute(
                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                        person.person().toString());
        request.getSession().setAttribute(Sessions.DEVICE, Sessions.device(request.getHeader("User-Agent")));
    }

    private static Answer.Page page(Form form) {
        return Answer.Page.of("platform/sign-in", form, "platform.sign-in.title");
    }

    /** Only a page of ours: one slash, then no second slash or backslash that a browser would read as another host. */
    private static boolean isOurs(String address) {
        return address.matches("/[a-z]{2}(/[A-Za-z0-9_./?=&-]*)?") && !address.contains("//");
    }
}
