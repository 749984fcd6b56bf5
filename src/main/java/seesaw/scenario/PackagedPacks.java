package seesaw.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The packs within the program, so that the jar alone can be played.
final class PackagedPacks {

    private static final String ROOT = "game-scenarios/";

    private final SequencedMap<String, PackReading> read = new LinkedHashMap<>();
    private final TreeMap<String, TreeMap<String, Resource>> packs = new TreeMap<>();

    PackagedPacks() {
        try {
            var resolver = new PathMatchingResourcePatternResolver(PackagedPacks.class.getClassLoader());
            for (Resource resource : resolver.getResources("classpath*:" + ROOT + "*/**")) note(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("The packs within the program cannot be listed", e);
        }
        packs.values().removeIf(files -> !files.containsKey(PackFiles.SCENARIO));
    }

    private void note(Resource resource) throws IOException {
        String url = resource.getURL().toString();
        String path = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
        int slash = path.indexOf('/');
        if (slash > 0 && !path.endsWith("/") && resource.isReadable())
            packs.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                    .put(path.substring(slash + 1), resource);
    }

    SequencedSet<String> names() {
        return packs.navigableKeySet();
    }

    /// What comes within the program does not change while it runs, so each pack is read once.
    PackReading read(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    private PackReading load(String name) {
        var contents = new TreeMap<String, byte[]>();
        try {
            for (Map.Entry<String, Resource> each :
                    packs.getOrDefault(name, new TreeMap<>()).entrySet()) {
                try (InputStream in = each.getValue().getInputStream()) {
                    contents.put(each.getKey(), in.readAllBytes());
                }
            }
            return PackReader.read(PackFiles.of(contents));
        } catch (IOException e) {
            throw new UncheckedIOException("The pack " + name + " within the program cannot be read", e);
        } catch (PackFiles.Unreadable e) {
            throw new IllegalStateException("The pack " + name + " within the program: " + e.getMessage(), e);
        }
    }
}
