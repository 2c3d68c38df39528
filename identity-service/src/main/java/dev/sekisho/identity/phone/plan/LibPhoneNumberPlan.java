package dev.sekisho.identity.phone.plan;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.phone.LineType;
import dev.sekisho.identity.phone.NumberPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Japan's numbering plan as libphonenumber knows it; numbers of other countries are not taken. */
@ApplicationScoped
class LibPhoneNumberPlan implements NumberPlan {

    private static final String JAPAN = "JP";

    private final PhoneNumberUtil plan = PhoneNumberUtil.getInstance();

    @Override
    public Optional<PlannedNumber> read(String typed) {
        try {
            Phonenumber.PhoneNumber number = plan.parse(typed, JAPAN);
            return isPersonal(number) ? Optional.of(planned(number)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private boolean isPersonal(Phonenumber.PhoneNumber number) {
        if (!plan.isValidNumberForRegion(number, JAPAN) || number.hasExtension()) {
            return false;
        }
        return switch (plan.getNumberType(number)) {
            case MOBILE, FIXED_LINE, FIXED_LINE_OR_MOBILE, VOIP, PERSONAL_NUMBER -> true;
            default -> false;
        };
    }

    private PlannedNumber planned(Phonenumber.PhoneNumber number) {
        String e164 = plan.format(number, PhoneNumberFormat.E164);
        return new PlannedNumber(new PhoneNumber(e164), lineType(plan.getNumberType(number)));
    }

    private static LineType lineType(PhoneNumberUtil.PhoneNumberType type) {
        return switch (type) {
            case VOIP -> LineType.VOIP;
            case FIXED_LINE -> LineType.FIXED;
            default -> LineType.UNKNOWN;
        };
    }
}
