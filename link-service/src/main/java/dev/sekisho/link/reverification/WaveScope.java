package dev.sekisho.link.reverification;

/** Which of a bank's links rest on too little. */
public enum WaveScope {
    /** All of them, whatever they rest on. */
    EVERY_LINK,
    /** Those verified under another posture than today's. */
    POSTURE_CHANGED,
    /** Those verified under a posture that today's evidence rule refuses to everybody. */
    EVIDENCE_REFUSED_TODAY
}
