package seesaw.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles one class from its source, in memory.
final class JavaSource {
    private JavaSource() {}

    /// An instance of a class of this package that has a constructor without parameters.
    static Object instance(String className, String source) {
        byte[] classFile = compile(className, source);
        try {
            var type = MethodHandles.lookup().defineHiddenClass(classFile, true);
            return type.findConstructor(type.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("The class " + className + " cannot be used", e);
        }
    }

    private static byte[] compile(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) throw new UserError("The benchmark needs a JDK; this Java has no compiler.");
        var classFile = new ByteArrayOutputStream();
        var messages = new StringWriter();
        try (var standard = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                var files = new InMemory(standard, classFile)) {
            List<JavaFileObject> sources = List.of(new Text(className, source));
            boolean compiled = compiler.getTask(messages, files, null, List.of("-proc:none"), null, sources)
                    .call();
            if (!compiled) throw new IllegalStateException(messages.toString());
        } catch (IOException e) {
            throw new IllegalStateException("The class " + className + " cannot be compiled", e);
        }
        return classFile.toByteArray();
    }

    private static URI place(String className, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + className + kind.extension);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String className, String source) {
            super(place(className, Kind.SOURCE), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final OutputStream classFile;

        InMemory(JavaFileManager standard, OutputStream classFile) {
            super(standard);
            this.classFile = classFile;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(place(className, kind), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classFile;
                }
            };
        }
    }
}
