package dev.sekisho.compensation.bulletin.jdbc;

/** The statements about bulletins. */
final class BulletinSql {

    static final String ADD = """
            insert into bulletin (id, publisher, own, text, source, remark, published_at, figures_as_of, notice_id, corrects,
                                  entered_at, entered_staff, entered_by, content_hash, snapshot_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (corrects) where corrects is not null do nothing
            """;

    static final String ADD_FIGURES = """
            insert into bulletin_figure (bulletin_id, place, basis, source, unit, words, counted, amount_yen, banks,
                                         approximate, bank_code, subject, reason)
            select ?, n.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (place, basis, source, unit, words, counted, amount_yen, banks, approximate, bank_code, subject, reason)
            """;

    static final String ADD_SNAPSHOT = """
            insert into bulletin_snapshot (bulletin_id, place, basis, source, cases, charges, bank_accounts, banks, amount_yen,
                                           oldest_at)
            select ?, n.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (place, basis, source, cases, charges, bank_accounts, banks, amount_yen, oldest_at)
            """;

    private static final String SELECT = """
            select bulletin.*, (
                select correction.id from bulletin correction
                 where correction.corrects = bulletin.id and correction.entered_at <= ?
                 order by correction.entered_at desc, correction.id limit 1) corrected_by
              from bulletin
            """;

    static final String FIND = SELECT + " where id = ?";

    static final String LIST = SELECT + """
             where published_at <= ? and entered_at <= ? and (own or not ?) and (? = '' or publisher = ?)
               and (published_at, id) < (?, ?)
             order by published_at desc, id desc limit ?
            """;

    static final String FIGURES =
            "select * from bulletin_figure where bulletin_id = any (?) order by bulletin_id, place";

    static final String SNAPSHOT =
            "select * from bulletin_snapshot where bulletin_id = any (?) order by bulletin_id, place";

    /** Of a series, entries that were corrected are left out, and so is what is corrected by the later figure itself. */
    static final String BEFORE = """
            select later.bulletin_id, later.place, before.*
              from bulletin_figure later
              join bulletin said on said.id = later.bulletin_id
             cross join lateral (
                select earlier.id before_id, earlier.published_at, figure.counted, figure.amount_yen, figure.banks
                  from bulletin earlier join bulletin_figure figure on figure.bulletin_id = earlier.id
                 where earlier.publisher = said.publisher and earlier.own = said.own
                   and figure.basis = later.basis and figure.unit = later.unit
                   and figure.source is not distinct from later.source
                   and figure.bank_code is not distinct from later.bank_code
                   and figure.subject is not distinct from later.subject
                   and (earlier.published_at, earlier.entered_at, earlier.id) < (said.published_at, said.entered_at, said.id)
                   and earlier.entered_at <= ?
                   and not exists (
                        select from bulletin correction
                         where correction.corrects = earlier.id and correction.entered_at <= ?)
                 order by earlier.published_at desc, earlier.entered_at desc, earlier.id desc, figure.place desc
                 limit 1) before
             where later.bulletin_id = any (?)
             order by later.bulletin_id, later.place
            """;

    private BulletinSql() {}
}
