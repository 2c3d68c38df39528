package dev.sekisho.sandbox.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The attestation as auditors read it, in Japanese and English: one page that needs nothing but itself. */
final class AttestationPage {

    private static final String STYLE = """
            body{font-family:"Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;color:#1d1d1f;background:#fff;\
            max-width:72rem;margin:2rem auto;padding:0 1rem;line-height:1.55}
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%;font-size:.9rem}
            th,td{border-bottom:1px solid #d5d5da;padding:.4rem .5rem;text-align:left;vertical-align:top}
            .v{white-space:nowrap;font-weight:600}.met{color:#14622f}.not{color:#9c1c1c}.na{color:#55555e}
            ul{margin:.3rem 0 0;padding-left:1.1rem}small,li{color:#44444c;font-size:.85rem}
            li.not{color:#9c1c1c}code{font-size:.8rem;overflow-wrap:anywhere}
            """;

    private final CombinedAttestation attestation;
    private final List<PublishedAudit> audits;
    private final StringBuilder html = new StringBuilder();

    AttestationPage(CombinedAttestation attestation, List<PublishedAudit> audits) {
        this.attestation = attestation;
        this.audits = audits;
    }

    String html() {
        html.append("<!doctype html>\n<html lang=\"ja\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\">")
                .append("<title>セキュリティ基準の証明 / Attestation of the baseline</title>\n<style>")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>セキュリティ基準の証明 <small>Attestation of the baseline</small></h1>\n");
        summary();
        services();
        controls();
        audits();
        html.append("</body>\n</html>\n");
        return html.toString();
    }

    private void summary() {
        html.append("<p>稼働中の四つのサービスが、署名した時点で実際に見たもの。証拠がない、または古いものは「満たさない」。<br>")
                .append(
                        "What the four running services saw when they signed. What is missing or too old is not met.</p>\n")
                .append("<p>");
        for (Verdict verdict : Verdict.values()) {
            html.append("<span class=\"v ")
                    .append(style(verdict))
                    .append("\">")
                    .append(words(verdict))
                    .append(": ")
                    .append(attestation.count(verdict))
                    .append("</span> &emsp;");
        }
        html.append("</p>\n");
    }

    private void services() {
        html.append("<h2>サービス <small>Services</small></h2>\n<table><tr><th>Service</th><th>時刻 At</th>")
                .append("<th>業務時刻 Business time</th><th>Version</th><th>Policies</th></tr>\n");
        for (SignedAttestation one : attestation.attestations()) {
            JsonNode said = one.said();
            String commit = said.path("commit").asText();
            StringBuilder policies = new StringBuilder();
            said.path("policies")
                    .properties()
                    .forEach(policy -> policies.append(policy.getKey())
                            .append(' ')
                            .append(policy.getValue().asText())
                            .append("; "));
            row(
                    one.service() + " (" + said.path("environment").asText() + ")",
                    said.path("at").asText(),
                    said.path("businessTime").asText(),
                    said.path("version").asText() + (commit.isEmpty() ? "" : " " + commit),
                    policies.toString());
        }
        html.append("</table>\n");
    }

    private void controls() {
        html.append("<h2>統制 <small>Controls</small></h2>\n<table><tr><th>ID</th><th>統制 Control</th><th>判定 Verdict</th>")
                .append("<th>証拠 Evidence</th></tr>\n");
        for (CombinedControl control : attestation.controls()) {
            html.append("<tr id=\"")
                    .append(control.control().id())
                    .append("\"><td>")
                    .append(control.control().id())
                    .append("</td><td>")
                    .append(escaped(control.control().ja()))
                    .append("<br><small>")
                    .append(escaped(control.control().en()))
                    .append("</small></td><td class=\"v ")
                    .append(style(control.verdict()))
                    .append("\">")
                    .append(words(control.verdict()))
                    .append("</td><td>");
            control.answers().forEach(this::answer);
            html.append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private void answer(CombinedControl.Answer answer) {
        html.append("<small>").append(escaped(answer.service())).append("</small><ul>");
        if (answer.evidence().isEmpty()) {
            html.append("<li class=\"not\">証拠なし no evidence</li>");
        }
        for (CombinedControl.Seen seen : answer.evidence()) {
            html.append("<li class=\"")
                    .append(style(seen.verdict()))
                    .append("\">")
                    .append(escaped(seen.what()))
                    .append(": ")
                    .append(escaped(seen.found()))
                    .append(" <code>")
                    .append(escaped(seen.asOf()))
                    .append("</code></li>");
        }
        html.append("</ul>");
    }

    private void audits() {
        html.append("<h2>外部監査と自己試験 <small>Audits and self-tests, as the public register shows them</small></h2>\n");
        if (audits.isEmpty()) {
            html.append("<p>登録なし None is registered.</p>\n");
            return;
        }
        html.append("<table><tr><th>日 Day</th><th>実施者 By</th><th>対象 Scope</th><th>結果 Outcome</th>")
                .append("<th>是正 Remedy</th></tr>\n");
        for (PublishedAudit audit : audits) {
            row(
                    audit.performedOn(),
                    audit.auditor() + " (" + audit.kind() + ")",
                    audit.scope(),
                    (audit.passed() ? "○ " : "× ") + audit.findings(),
                    audit.remedy());
        }
        html.append("</table>\n");
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>").append(escaped(cell)).append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String words(Verdict verdict) {
        return verdict.ja() + " " + verdict.en();
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case NOT_MET -> "not";
            case NOT_APPLICABLE -> "na";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
