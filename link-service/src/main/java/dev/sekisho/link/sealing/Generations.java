package dev.sekisho.link.sealing;

import java.util.List;

/** What a value was sealed with, and how it comes under the present key. */
public interface Generations {

    /** The generation that seals. */
    int present();

    boolean isPresent(byte[] sealed);

    /**
     * The same value, sealed by the present generation.
     *
     * @param place as it was sealed for
     * @throws IllegalStateException if no generation that is set opens it
     */
    byte[] anew(String place, byte[] sealed);

    /** What the other generations print of the same bytes, so that what was printed before the key was turned is known again. */
    List<byte[]> otherPrints(String place, byte[] plain);
}
