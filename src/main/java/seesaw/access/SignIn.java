package seesaw.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks a facilitator's words. Wrong tries are few: ten for one account, thirty from one address, in a quarter of an
/// hour.
@Component
class SignIn implements AuthenticationProvider {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Throttle byAccount;
    private final Throttle byAddress;

    SignIn(Accounts accounts, InstantSource time) {
        this.accounts = accounts;
        this.byAccount = new Throttle(10, 1_000, WINDOW, time);
        this.byAddress = new Throttle(30, 1_000, WINDOW, time);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String email = typed.getName().strip().toLowerCase(Locale.ROOT);
        String address =
                typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!byAccount.allows(email) || !byAddress.allows(address)) throw new LockedException("Too many tries");
        String password = String.valueOf(typed.getCredentials());
        return accounts.matching(email, password).map(SignIn::signedIn).orElseThrow(() -> {
            byAccount.count(email);
            byAddress.count(address);
            return new BadCredentialsException("Wrong address or password");
        });
    }

    static Authentication signedIn(Facilitator facilitator) {
        return UsernamePasswordAuthenticationToken.authenticated(
                facilitator, null, List.of(new SimpleGrantedAuthority("ROLE_FACILITATOR")));
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class == authentication;
    }
}
