package dev.sekisho.sandbox.replay.report;

/** How page and picture look. No sign that HTML or XML would read stands in it: it is written as it is. */
final class Style {

    private static final String SHARED = """
            .of2020 { --tone: #b5382a }
            .ofsekisho { --tone: #24507e }
            .path { --tone: #8a8f98 }
            .line { fill: none; stroke: var(--tone); stroke-width: 2.5 }
            .line.of2020 { stroke-dasharray: 7 3 }
            .bar { fill: var(--tone) }
            .ribbon { fill: var(--tone); fill-opacity: .35 }
            .grid { stroke: #e3e6ea }
            .axis { stroke: #5b6470 }
            .tick { fill: #5b6470; font-size: 12px }
            .label { fill: #1b1f24; font-size: 13px }
            text { font-family: 'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', sans-serif }
            """;

    private static final String PAGE = """
            :root { color-scheme: light }
            body { margin: 0; color: #1b1f24; background: #fbfaf7; line-height: 1.6;
              font-family: 'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', sans-serif }
            main { max-width: 1120px; margin: 0 auto; padding: 24px }
            header { border-bottom: 3px solid #24507e; padding-bottom: 12px }
            h1 { font-size: 1.7rem; margin: 0 }
            h2 { font-size: 1.25rem; margin: 2.4rem 0 .4rem }
            h3 { font-size: 1rem; margin: 1.2rem 0 .2rem }
            .note { color: #4a525c; margin: .2rem 0 .8rem; max-width: 68em }
            .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 14px; margin: 18px 0 }
            .tile { background: white; border: 1px solid #dcdfe4; border-top: 4px solid var(--tone, #8a8f98); padding: 12px 16px }
            .tile strong { display: block; font-size: 1.7rem; line-height: 1.3; font-variant-numeric: tabular-nums }
            .caution { background: #fff4d6; border-left: 5px solid #c98a00; padding: 10px 16px; margin: 16px 0 }
            figure { margin: 8px 0; background: white; border: 1px solid #dcdfe4; padding: 10px }
            figure svg { display: block; width: 100%; height: auto }
            .wide { overflow-x: auto }
            table { border-collapse: collapse; width: 100%; background: white; font-size: .88rem }
            th, td { border: 1px solid #dcdfe4; padding: 6px 9px; text-align: left; vertical-align: top }
            th { background: #eef1f5; font-weight: 600 }
            td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
            tr.base td { background: #eef4fa }
            tr.broken td:last-child { color: #b5382a; font-weight: 700 }
            tr.kept td:last-child { color: #1d6b3a; font-weight: 700 }
            code { font-size: .92em; overflow-wrap: anywhere }
            summary { cursor: pointer }
            td ul { margin: 0; padding-left: 1.1em }
            .amount { display: block; min-width: 8em; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
            .length { display: block; height: 4px; background: #b5382a; print-color-adjust: exact }
            #ja:checked ~ main .en, #en:checked ~ main .ja { display: none }
            body input, body label { font-size: .9rem; margin: 12px 4px 0 16px }
            @media print { body { background: white } body input, body label { display: none }
              section { break-inside: auto } figure, tr { break-inside: avoid } main { padding: 0 } .wide { overflow: visible } }
            """;

    private Style() {}

    static String ofPage() {
        return PAGE + SHARED;
    }

    /** Without variables, which not every viewer of pictures knows. */
    static String ofPicture() {
        return SHARED.replaceAll(
                        "\\.of2020 \\{ --tone[^\n]*\n|\\.ofsekisho \\{ --tone[^\n]*\n|\\.path \\{ --tone[^\n]*\n", "")
                + ".line.of2020 { stroke: #b5382a } .line.ofsekisho { stroke: #24507e }\n";
    }
}
