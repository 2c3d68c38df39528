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

    public String documentType() {
        return documentType;
    }
}
