package org.romact.platform.people;

import org.romact.platform.page.ContentPolicy;
import org.romact.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The security filters: session, CSRF, headers. Who may use which route is said by each route's Audience. */
@Configuration(proxyBeanMethods = false)
class Security {
    @Bean
    SecurityFilterChain filters(
            HttpSecurity http, SecurityContextRepository contexts, AccessDeniedHandler denied, ContentPolicy policies)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                // Phones bring their own key in the address and no cookie, so there is nothing to forge.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/openrosa/**")
                        // A mail program ends a newsletter for its reader (RFC 8058): the secret in the address is all
                        // it brings.
                        .ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern(
                                HttpMethod.POST, "/{lang}/newsletter/{token}/end")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling -> handling.accessDeniedHandler(denied))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(policies.everywhere()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** Requests are measured as a whole; measuring each filter costs more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Argon2id with 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's first choice. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    CookieSerializer cookieSerializer(Settings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("romact");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.publicUrl().toString().startsWith("https:"));
        return cookie;
    }
}
