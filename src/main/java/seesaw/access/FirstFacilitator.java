package seesaw.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// As long as nobody can sign in, each start makes one account from the environment, or prints a one-time link that
/// makes it.
@Component
class FirstFacilitator {

    private static final Logger log = LoggerFactory.getLogger(FirstFacilitator.class);

    private final Accounts accounts;
    private final String email;
    private final String password;
    private final String address;

    FirstFacilitator(
            Accounts accounts,
            @Value("${seesaw.facilitator.email:}") String email,
            @Value("${seesaw.facilitator.password:}") String password,
            @Value("${seesaw.address:}") String address) {
        this.accounts = accounts;
        this.email = email;
        this.password = password;
        this.address = address;
    }

    @EventListener
    void serverStarted(WebServerInitializedEvent started) {
        if (isManagement(started.getApplicationContext().getServerNamespace()) || !accounts.none()) return;
        accounts.forgetSetupTokens();
        if (!email.isBlank() && !password.isBlank()) {
            accounts.create(email.split("@")[0], email, password);
            log.info("Made the facilitator account that the environment names.");
            return;
        }
        String server =
                address.isBlank() ? "http://localhost:" + started.getWebServer().getPort() : address;
        log.info(
                "Nobody can sign in yet. Open this link within a day to make the first facilitator account; it works once:"
                        + "\n\n    {}/setup/{}\n",
                server,
                accounts.setupToken());
    }

    private static boolean isManagement(@Nullable String namespace) {
        return "management".equals(namespace);
    }
}
