package dev.sekisho.sandbox.evidence;

/** Why something is not what its place asks for; the one who knows the file and the line makes a finding of it. */
final class Unfit extends RuntimeException {

    Unfit(String why) {
        super(why, null, false, false);
    }
}
