package org.romact.portal.sitemap;

import java.util.List;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Sitemap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The public pages that need nothing but a language in their address, whoever made them. */
@Component
class FixedPages implements Sitemap.Source {
    private static final String LANGUAGE = "^/\\{lang(:[^}]*}?)?}";
    private final RequestMappingHandlerMapping routes;

    FixedPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public List<Sitemap.Entry> pages() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> isPublicPage(route.getKey(), route.getValue()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/{lang"))
                .map(path -> path.replaceFirst(LANGUAGE, ""))
                .filter(rest -> !rest.contains("{") && !rest.contains("."))
                .sorted()
                .map(Sitemap.Entry::of)
                .toList();
    }

    private static boolean isPublicPage(RequestMappingInfo route, HandlerMethod handler) {
        Audience audience = handler.getMethodAnnotation(Audience.class);
        return audience != null
                && audience.value() == Audience.Kind.PUBLIC
                && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && Answer.class.isAssignableFrom(handler.getMethod().getReturnType());
    }
}
