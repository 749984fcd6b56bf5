package seesaw.launch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Starts SeeSaw, or says in plain words that this Java is too old for it.
 *
 * <p>Compiled for Java 17, while everything else needs 25: a class that an old Java can load is the only one that can
 * explain what is wrong. It therefore names the rest of the program in a string alone.
 */
public final class Main {

    private static final int OLDEST_JAVA = 25;

    private Main() {}

    public static void main(String[] args) throws Throwable {
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            System.err.println("SeeSaw needs Java " + OLDEST_JAVA + " or later; this is Java " + java);
            System.exit(2);
        }
        Method main = Class.forName("seesaw.cli.SeeSaw").getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
