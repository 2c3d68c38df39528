package dev.sekisho.sandbox.launcher;

import java.io.PrintStream;

/** Something that the running suite can show. It is found by {@link java.util.ServiceLoader} and told by the demo. */
public interface Story {

    /** Returns only if everything happened as told; anything that did not is thrown. */
    void tell(RunningSuite suite, PrintStream out) throws Exception;
}
