package seesaw.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import seesaw.game.PersonId;

/// Facilitators' accounts, and the one-time links that make them. There is no default password.
@Component
public class Accounts {

    public static final int SHORTEST_PASSWORD = 12;

    /// bcrypt reads no more than 72 bytes, so nobody is to believe that the rest counts.
    public static final int LONGEST_PASSWORD = 72;

    private static final Duration LINK = Duration.ofHours(24);

    private final JdbcClient database;
    private final People people;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient database, People people, PasswordEncoder passwords) {
        this.database = database;
        this.people = people;
        this.passwords = passwords;
    }

    boolean none() {
        return database.sql("select count(*) from account").query(Integer.class).single() == 0;
    }

    /// A one-time link's secret part. It works once, within a day.
    public String setupToken() {
        String token = Secrets.key();
        database.sql("insert into setup_link (token_hash, expires_at) values (:hash, :until)")
                .param("hash", Secrets.hash(token))
                .param("until", Instant.now().plus(LINK).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    void forgetSetupTokens() {
        database.sql("delete from setup_link").update();
    }

    public boolean opens(String setupToken) {
        return database.sql("select count(*) from setup_link where token_hash = :hash and expires_at > :now")
                        .param("hash", Secrets.hash(setupToken))
                        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Makes an account and uses the link up.
    ///
    /// @return what is wrong with what was typed, or nothing
    @Transactional
    public Optional<Problem> setUp(String setupToken, String name, String email, String password) {
        Optional<Problem> problem = problem(name, email, password);
        if (problem.isPresent()) return problem;
        int used = database.sql("delete from setup_link where token_hash = :hash and expires_at > :now")
                .param("hash", Secrets.hash(setupToken))
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        if (used == 0) return Optional.of(Problem.LINK_USED);
        create(name, email, password);
        return Optional.empty();
    }

    private Optional<Problem> problem(String name, String email, String password) {
        if (People.cleaned(name).isEmpty()) return Optional.of(Problem.NAME);
        if (!address(email).matches("[^@\\s]{1,64}@[^@\\s]{1,189}")) return Optional.of(Problem.EMAIL);
        if (byEmail(email).isPresent()) return Optional.of(Problem.EMAIL_TAKEN);
        if (password.length() < SHORTEST_PASSWORD) return Optional.of(Problem.PASSWORD_SHORT);
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            return Optional.of(Problem.PASSWORD_LONG);
        }
        boolean guessable = password.chars().distinct().count() < 5
                || password.toLowerCase(Locale.ROOT).contains(address(email).split("@")[0]);
        return guessable ? Optional.of(Problem.PASSWORD_GUESSABLE) : Optional.empty();
    }

    PersonId create(String name, String email, String password) {
        PersonId person = people.facilitator(People.cleaned(name).orElse("Facilitator"));
        database.sql("insert into account (person_id, email, password_hash) values (:person, :email, :hash)")
                .param("person", person.value())
                .param("email", address(email))
                .param("hash", passwords.encode(password))
                .update();
        return person;
    }

    /// The account that these words open.
    Optional<Facilitator> matching(String email, String password) {
        Optional<Account> account = byEmail(email);
        // The same work is done for an unknown address, so that time does not tell which addresses have an account
        String hash = account.map(Account::passwordHash).orElse(nobody());
        boolean right = passwords.matches(password, hash);
        return account.filter(any -> right).map(Account::facilitator);
    }

    /// Everybody who can sign in.
    public List<Facilitator> all() {
        return database
                .sql("select person_id from account order by email")
                .query((row, index) -> new PersonId(row.getString(1)))
                .list()
                .stream()
                .map(person -> new Facilitator(person, people.of(person)))
                .toList();
    }

    Optional<Facilitator> of(PersonId person) {
        return database.sql("select count(*) from account where person_id = :person")
                                .param("person", person.value())
                                .query(Integer.class)
                                .single()
                        > 0
                ? Optional.of(new Facilitator(person, people.of(person)))
                : Optional.empty();
    }

    private Optional<Account> byEmail(String email) {
        return database.sql("select person_id, password_hash from account where email = :email")
                .param("email", address(email))
                .query((row, index) -> {
                    PersonId person = new PersonId(row.getString("person_id"));
                    return new Account(new Facilitator(person, people.of(person)), row.getString("password_hash"));
                })
                .optional();
    }

    private volatile String nobody = "";

    private String nobody() {
        if (nobody.isEmpty()) nobody = java.util.Objects.requireNonNull(passwords.encode(Secrets.key()));
        return nobody;
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// What can be wrong with a new account. The words are `setup.problem.<name>`, in lower case with dashes.
    public enum Problem {
        NAME,
        EMAIL,
        EMAIL_TAKEN,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_GUESSABLE,
        LINK_USED
    }

    private record Account(Facilitator facilitator, String passwordHash) {}
}
