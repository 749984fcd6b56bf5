package seesaw.cli;

import picocli.CommandLine.IVersionProvider;

/// Tells which SeeSaw and which Java this is, from the manifest of the jar.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {"SeeSaw " + (built == null ? "(not from a jar)" : built), "Java " + Runtime.version()};
    }
}
