package dev.sekisho.sandbox.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the story on the terminal, a line for each thing that really happened. */
final class Narrator {

    private final PrintStream out;
    private int chapters;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        chapters++;
        out.println();
        out.println(chapters + ". " + title);
    }

    /** @param values put into the text in the way of {@link String#format} */
    void say(String text, Object... values) {
        out.println("   " + String.format(Locale.ROOT, text, values));
    }

    /** Somebody else's words. */
    void quote(String text) {
        out.println("     「" + text + "」");
    }
}
