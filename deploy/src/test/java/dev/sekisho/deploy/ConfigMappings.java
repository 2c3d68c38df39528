package dev.sekisho.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that the services' own config mappings declare, read from their sources. A key of a map stands as
 * {@code "*"} in the name.
 */
final class ConfigMappings {

    /** A declared setting; it must be given in production when it has no default, or one that production refuses. */
    record Setting(String name, boolean required) {}

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern NESTED = Pattern.compile("interface (\\w+) \\{");
    private static final Pattern METHOD =
            Pattern.compile("((?:@\\w+(?:\\([^)]*\\))?\\s*)*)([A-Z]?[\\w.]+(?:<[\\w., <>]+>)?) (\\w+)\\(\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*(?=\n)", Pattern.DOTALL);
    private static final Pattern NOT_FOR_PRODUCTION = Pattern.compile(
            "@WithDefault\\([^)]*(SANDBOX|SandboxSecrets|sekisho\\.world-url|127\\.0\\.0\\.1|sekisho\\.example)");

    private final List<Setting> settings = new ArrayList<>();
    private final Map<String, String> groups = new HashMap<>();

    private ConfigMappings() {}

    static List<Setting> in(List<Path> sources) {
        return sources.stream()
                .filter(source -> source.toString().endsWith(".java"))
                .map(Yaml::read)
                .filter(text -> PREFIX.matcher(text).find())
                .flatMap(text -> of(text).stream())
                .toList();
    }

    static List<Setting> of(String source) {
        Matcher prefix = PREFIX.matcher(source);
        if (!prefix.find()) {
            throw new IllegalArgumentException("not a config mapping");
        }
        ConfigMappings mappings = new ConfigMappings();
        // A web address in a default is no comment.
        String code = COMMENT.matcher(source.replace("://", ":\\\\")).replaceAll("");
        String root = mappings.body(code, code.indexOf("interface "));
        mappings.declare(prefix.group(1), root);
        return mappings.settings;
    }

    /** What stands between the braces of this interface, without the interfaces in it, which are kept as groups. */
    private String body(String code, int start) {
        int open = code.indexOf('{', start);
        int close = closing(code, open);
        String inner = code.substring(open + 1, close);
        Matcher nested = NESTED.matcher(inner);
        while (nested.find()) {
            int end = closing(inner, nested.end() - 1);
            groups.put(nested.group(1), body(inner, nested.start()));
            inner = inner.substring(0, nested.start()) + inner.substring(end + 1);
            nested = NESTED.matcher(inner);
        }
        return inner;
    }

    private static int closing(String code, int open) {
        int depth = 0;
        for (int i = open; i < code.length(); i++) {
            depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a brace is not closed");
    }

    private void declare(String prefix, String body) {
        Matcher method = METHOD.matcher(body);
        while (method.find()) {
            String type = method.group(2);
            String name = prefix + "." + kebab(method.group(3));
            if (type.startsWith("Map<")) {
                name += ".\"*\"";
                type = type.substring(type.indexOf(',') + 1, type.length() - 1).strip();
            }
            if (groups.containsKey(type)) {
                declare(name, groups.get(type));
            } else {
                settings.add(new Setting(name, isRequired(method.group(1), type)));
            }
        }
    }

    private static boolean isRequired(String annotations, String type) {
        return annotations.contains("@WithDefault")
                ? NOT_FOR_PRODUCTION.matcher(annotations).find()
                : !type.startsWith("Optional") && !type.equals("OptionalInt");
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
