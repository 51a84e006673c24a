package cn.suyuanban.document;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register of documents (文书登记簿): which number was given to which document of which case.
 *
 * <p>Numbers run on and are never given twice. One that was drawn for work that was rolled back stays unused: to close
 * such a gap, everybody who issues a document would have to wait for everybody else.
 */
@Repository
class DocumentRegister {

    private final JdbcClient jdbc;
    private final DocumentSettings settings;
    private final FactMarks marks;

    DocumentRegister(JdbcClient jdbc, DocumentSettings settings, FactMarks marks) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.marks = marks;
    }

    /** The next document number (文号): prefix, year and a running number, 〔2026〕第000123号. */
    String nextNumber(Instant issuedAt) {
        long running = jdbc.sql("select nextval('document_number_seq')")
                .query(Long.class)
                .single();
        int year = issuedAt.atZone(WorkingCalendar.ZONE).getYear();
        return "%s〔%d〕第%06d号".formatted(settings.numberPrefix(), year, running);
    }

    void enter(IssuedDocument document) {
        marks.changed(document.caseId());
        jdbc.sql(
                        "insert into document (case_id, kind, number, title, material_id, issued_at) values (?, ?, ?, ?, ?, ?)")
                .params(document.caseId(), document.kind().name(), document.number(), document.title())
                .params(document.materialId(), offset(document.issuedAt()))
                .update();
    }

    /** What was issued in a case, oldest first. */
    List<IssuedDocument> ofCase(String caseId) {
        return jdbc.sql("select * from document where case_id = ? order by id")
                .param(caseId)
                .query(DocumentRegister::row)
                .list();
    }

    private static IssuedDocument row(ResultSet row, int index) throws SQLException {
        return new IssuedDocument(
                row.getString("case_id"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                row.getString("material_id"),
                instant(row, "issued_at"));
    }
}
