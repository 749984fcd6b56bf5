package seesaw.access;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/// Which pages anybody may open; all others are closed. Pages of one game check for themselves, by [Access], whose they
/// are.
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignedInDevices signedIn) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/", "/app/**", "/error", "/what-we-keep")
                                .permitAll()
                                .requestMatchers("/join", "/j/**", "/s/**", "/d/**", "/try")
                                .permitAll()
                                .requestMatchers("/g/**", "/screen/**", "/live/**")
                                .permitAll()
                                .requestMatchers("/sign-in/**", "/setup/**")
                                .permitAll()
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/console/**")
                                .hasRole("FACILITATOR")
                                .anyRequest()
                                .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .defaultSuccessUrl("/console")
                        .failureHandler(new ForwardAuthenticationFailureHandler("/sign-in/again")))
                .logout(logout -> logout.logoutUrl("/console/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(signInForTheConsoleOnly()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(csrfOfEveryPage())
                        // It takes JSON from pages of this very origin alone, and looks at that itself
                        .ignoringRequestMatchers("/live/send"))
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy())
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    /// A page that nobody may open does not exist, as far as a browser can tell; only the console asks for
    /// a sign-in.
    private static AuthenticationEntryPoint signInForTheConsoleOnly() {
        AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, problem) -> {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (path.equals("/console") || path.startsWith("/console/")) {
                signIn.commence(request, response, problem);
            } else {
                response.sendError(HttpStatus.NOT_FOUND.value());
            }
        };
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("seesaw-form");
        cookie.setCookieCustomizer(made -> made.sameSite("Lax").path("/"));
        return cookie;
    }

    /// Reads the token at the start of each request: a page that has begun to be sent cannot set a cookie any more.
    private static XorCsrfTokenRequestAttributeHandler csrfOfEveryPage() {
        XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @ConditionalOnMissingBean
    InstantSource systemTime() {
        return InstantSource.system();
    }
}
