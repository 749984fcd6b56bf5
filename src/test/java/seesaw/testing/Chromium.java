package seesaw.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium or Chrome of this machine, driven through npm's playwright-core, so that the build downloads no
/// browser.
/// `SEESAW_CHROMIUM` names another executable.
sealed interface Chromium {

    /// A browser and its driver.
    record Found(Path executable, Path driver) implements Chromium {}

    /// One of the two is missing, and how to get it.
    record Absent(String reason) implements Chromium {}

    static Chromium search() {
        return Shared.CHROMIUM;
    }

    /// The one browser of this test run; every visitor has a context of his own in it.
    static Browser browser() {
        return Launched.BROWSER;
    }

    /// Looks for it once.
    final class Shared {

        private static final List<String> NAMES =
                List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
        private static final List<Path> MAC = List.of(
                Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                Path.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"));

        private static final Chromium CHROMIUM = find();

        private Shared() {}

        private static Chromium find() {
            Path driver = Path.of("frontend", "node_modules", "playwright-core").toAbsolutePath();
            if (!Files.isRegularFile(driver.resolve("cli.js"))) {
                return new Absent("No browser driver in " + driver + ": run `node frontend/build.mjs`");
            }
            return executables()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .<Chromium>map(executable -> new Found(executable, driver))
                    .orElseGet(() -> new Absent("No Chromium or Chrome found: `apt install chromium`, "
                            + "`brew install --cask chromium`, or set SEESAW_CHROMIUM to its executable"));
        }

        private static Stream<Path> executables() {
            String given = System.getenv("SEESAW_CHROMIUM");
            if (given != null) return Stream.of(Path.of(given));
            List<Path> places = new ArrayList<>();
            String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
            for (String name : NAMES) {
                for (String folder : path.split(File.pathSeparator)) places.add(Path.of(folder, name));
            }
            places.addAll(MAC);
            return places.stream();
        }
    }

    /// Starts it once, when the first test asks.
    final class Launched {

        private static final Browser BROWSER = launch((Found) search());

        private Launched() {}

        private static Browser launch(Found found) {
            System.setProperty("playwright.cli.dir", cliFolder(found.driver()).toString());
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", "node", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            // Many pages on a busy machine: what is awaited comes, but not always within the usual five seconds
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
            List<String> arguments = new ArrayList<>(List.of(
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
            // Chromium refuses to sandbox itself as root; the tests show it nothing but our own pages
            if (System.getProperty("user.name").equals("root")) arguments.add("--no-sandbox");
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(found.executable())
                            .setArgs(arguments));
        }

        /// Playwright looks for its driver in a folder called `package`.
        private static Path cliFolder(Path driver) {
            Path folder = Path.of("target", "playwright").toAbsolutePath();
            Path link = folder.resolve("package");
            try {
                Files.createDirectories(folder);
                if (!Files.exists(link)) {
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, driver);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return folder;
        }
    }
}
