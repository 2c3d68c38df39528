package dev.sekisho.kit.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.origin.AddressClass;
import dev.sekisho.kernel.origin.AddressKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A67")
class FileAddressBookTest {

    private final FileAddressBook book = FileAddressBook.of(List.of(
            "# range, kind, country",
            "198.51.0.0/16, FIXED, JP",
            "198.51.100.0/24, HOSTING, US",
            "2001:db8::/32, CARRIER_NAT, JP",
            ""));

    @Test
    void believesTheNarrowestRange() {
        assertThat(look("198.51.100.7")).isEqualTo(new AddressClass(AddressKind.HOSTING, "US"));
        assertThat(look("198.51.7.7")).isEqualTo(new AddressClass(AddressKind.FIXED, "JP"));
        assertThat(look("2001:db8:7::1").kind()).isEqualTo(AddressKind.CARRIER_NAT);
    }

    @Test
    void accusesNobodyOfWhatItDoesNotKnow() {
        assertThat(look("203.0.113.1")).isEqualTo(AddressClass.unknown());
        assertThat(AddressClass.unknown().isAbroad()).isFalse();
        assertThat(look("198.51.100.7").isAbroad()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.51.0.0/16,FIXED",
                "198.51.0.0/16,FIXED,JP,1",
                "nowhere,FIXED,JP",
                "198.51.0.0/16,HOME,JP",
                "198.51.0.0/16,FIXED,Japan"
            })
    void namesAWrongLine(String line) {
        assertThatThrownBy(() -> FileAddressBook.of(List.of(line))).hasMessageContaining(line);
    }

    private AddressClass look(String address) {
        return book.look(ClientAddress.read(address).orElseThrow());
    }
}
