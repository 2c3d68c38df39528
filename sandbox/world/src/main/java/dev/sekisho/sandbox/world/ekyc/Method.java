package dev.sekisho.sandbox.world.ekyc;

/** How the vendor verifies a person, and the document it reads for that. */
public enum Method {
    JPKI("INDIVIDUAL_NUMBER_CARD"),
    IC_CHIP("DRIVING_LICENCE"),
    PHOTO_IMAGE("DRIVING_LICENCE");

    private final String documentType;

    Method(String documentType) {
        this.documentType = documentType;
    }

    /** Of cards and licences only the card's chip has a reading on it. */
    public String documentType(KanaSource kanaSource) {
        return kanaSource == KanaSource.FURIGANA_IN_CREDENTIAL ? JPKI.documentType : documentType;
    }
}
