package dev.sekisho.sandbox.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** A command that has something done at a suite which is up. It is found by {@link ServiceLoader}, by its name. */
public interface Errand {

    /** The word after {@code ./sekisho}. */
    String name();

    /**
     * @param words what follows the name
     * @return the exit code: 0 only if it was done
     * @throws Misuse for words that mean nothing to it
     */
    int run(UpSuite suite, List<String> words, PrintStream out);

    static Optional<Errand> named(String name) {
        return ServiceLoader.load(Errand.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(errand -> errand.name().equals(name))
                .findFirst();
    }
}
