package org.romact.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.romact.RunningRomact;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.romact.platform.page.Audience;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application with its audience. */
record Route(String method, String path, Audience audience, HandlerMethod handler) {

    String line() {
        Stream<String> roles = Stream.concat(
                Arrays.stream(audience.roles()).map(Role::code),
                Arrays.stream(audience.programme()).map(ProgrammeRole::code));
        return "%-5s %-75s %s %s"
                .formatted(method, path, audience.value(), roles.collect(Collectors.joining(",")))
                .strip();
    }

    static List<Route> all(RunningRomact romact) {
        List<Route> routes = new ArrayList<>();
        RequestMappingHandlerMapping mapping =
                romact.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.romact")) {
                for (String path : info.getPatternValues()) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> routes.add(new Route(
                                    method.name(), path, handler.getMethodAnnotation(Audience.class), handler)));
                }
            }
        });
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }
}
