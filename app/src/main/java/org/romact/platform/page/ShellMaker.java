package org.romact.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.settings.Settings;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Puts together what stands around a page. */
@Component
class ShellMaker {
    static final String FLASH = "romact.flash";
    private final AllTexts texts;
    private final Settings settings;
    private final Look look;

    ShellMaker(AllTexts texts, Settings settings, Look look) {
        this.texts = texts;
        this.settings = settings;
        this.look = look;
    }

    Shell around(Answer.Page page, HttpServletRequest request) {
        Asker asker = asker(request);
        Texts t = texts.in(asker.language());
        String rest = request.getRequestURI().replaceFirst("^/[a-z]{2}(?=/|$)", "");
        return new Shell(
                t,
                t.say(page.titleKey(), page.titleArguments()),
                rest,
                page.crumbs(),
                asker.person(),
                asker.town(),
                !asker.roles().isEmpty(),
                takeFlash(request),
                csrf(request),
                settings.demonstration(),
                settings.publicUrl().toString().replaceFirst("/+$", ""),
                look.version(),
                arrives(request) && asker.person().isEmpty() ? look.style() : "");
    }

    Asker asker(HttpServletRequest request) {
        return request.getAttribute(AudienceGuard.ASKER) instanceof Asker asker
                ? asker
                : Asker.visitor(languageOf(request), Optional.empty());
    }

    private static Language languageOf(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String tag = uri.length() >= 3 ? uri.substring(1, 3) : "";
        String wish = request.getHeader("Accept-Language");
        return Language.ofTag(tag).orElseGet(() -> wish == null ? Language.EN : Language.wished(wish));
    }

    private static @Nullable Flash takeFlash(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(FLASH) instanceof Flash flash)) {
            return null;
        }
        session.removeAttribute(FLASH);
        return flash;
    }

    private static Shell.Csrf csrf(HttpServletRequest request) {
        // Even asking for its name would make a token, and with it a session.
        return new Shell.Csrf(
                "_csrf",
                () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "");
    }

    /** As the browser itself says (Fetch Metadata); of one that says nothing we do not know, and it is served as one that has been here. */
    private static boolean arrives(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from != null && !from.equals("same-origin") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}
