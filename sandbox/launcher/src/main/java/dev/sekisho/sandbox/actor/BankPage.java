package dev.sekisho.sandbox.actor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The bank's own page in a browser: shows its form, sends what is typed, goes where the bank sends it. */
public final class BankPage {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final Site bank;
    private final String path;
    private final Map<String, String> hidden = new LinkedHashMap<>();

    private BankPage(Site bank, String path, Answer shown) {
        this.bank = bank;
        this.path = path;
        HIDDEN.matcher(shown.text()).results().forEach(field -> hidden.put(field.group(1), field.group(2)));
    }

    /** Goes to the page that the link service named. */
    public static BankPage open(String url) {
        URI page = URI.create(url);
        Site bank = new Site(URI.create(page.getScheme() + "://" + page.getRawAuthority()));
        String path = page.getRawPath() + "?" + page.getRawQuery();
        return new BankPage(bank, path, bank.get(path).expect("the bank shows its page", 200));
    }

    /**
     * Types PIN and one-time code.
     *
     * @return the page again (200) if the bank does not believe it, else the link service's answer (303) to the return
     */
    public Answer type(String pin, String oneTimeCode) {
        Map<String, String> fields = new LinkedHashMap<>(hidden);
        fields.put("pin", pin);
        fields.put("one_time_code", oneTimeCode);
        return submit(fields);
    }

    /** Goes back without proving anything. @return the link service's answer (303) to the return */
    public Answer giveUp() {
        Map<String, String> fields = new LinkedHashMap<>(hidden);
        fields.put("cancel", "true");
        return submit(fields);
    }

    private Answer submit(Map<String, String> fields) {
        Answer answer = bank.form(path, fields);
        return answer.is(303) ? follow(answer.location().orElseThrow()) : answer;
    }

    /** Follows to the link service and no further: where that leads is the wallet app's own page. */
    private static Answer follow(URI location) {
        return new Site(location).get("");
    }
}
