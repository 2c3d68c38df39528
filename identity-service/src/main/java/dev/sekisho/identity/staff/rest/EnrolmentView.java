package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.EnrolStaff.Enrolment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An authenticator's secret as text and as the address an app reads from a picture. */
record EnrolmentView(String totpSecret, String otpauthUri) {

    static EnrolmentView of(Enrolment enrolment) {
        String secret = enrolment.secret().base32();
        String label = URLEncoder.encode(enrolment.address().value(), StandardCharsets.UTF_8);
        return new EnrolmentView(
                secret,
                "otpauth://totp/Sekisho:" + label + "?secret=" + secret
                        + "&issuer=Sekisho&algorithm=SHA1&digits=6&period=30");
    }

    @Override
    public String toString() {
        return "EnrolmentView[redacted]";
    }
}
