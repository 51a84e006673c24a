package cn.suyuanban.hotline;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.hotline.CallBack.Satisfaction;
import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.Request.Said;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.hotline.Request.Type;
import cn.suyuanban.hotline.Request.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of requests. Events, dispatches and call-backs are added, never changed or taken away. */
@Repository
class HotlineRecords {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    HotlineRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    void insert(Request request) {
        marks.changed(request.caseId());
        Said said = request.said();
        jdbc.sql("insert into hotline_request (case_id, number, channel, platform_number, asker, type, urgency, theme,"
                        + " place, content, confidential, reachable, received_at, respond_by, status)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(request.caseId(), request.number(), said.channel().name(), said.platformNumber(), said.asker())
                .params(name(request.type()), name(request.urgency()), said.theme(), said.place(), said.content())
                .params(said.confidential(), said.reachable(), offset(request.receivedAt()))
                .params(offset(request.respondBy()), request.status().name())
                .update();
    }

    void classify(String caseId, Type type, Urgency urgency, String theme, String place) {
        marks.changed(caseId);
        jdbc.sql("update hotline_request set type = ?, urgency = ?, theme = ?, place = ? where case_id = ?")
                .params(type.name(), urgency.name(), theme, place, caseId)
                .update();
    }

    /** Forgets what was said. */
    void forget(String caseId) {
        marks.changed(caseId);
        jdbc.sql("update hotline_request set content = null where case_id = ?")
                .param(caseId)
                .update();
    }

    void insert(String caseId, Dispatch dispatch) {
        marks.changed(caseId);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into hotline_dispatch (case_id, unit) values (?, ?)")
                .params(caseId, dispatch.unit())
                .update(key, "id");
        dispatch.supporters().forEach(unit -> jdbc.sql("insert into hotline_support (dispatch_id, unit) values (?, ?)")
                .params(key.getKey(), unit)
                .update());
    }

    void insert(String caseId, CallBack said, Instant at) {
        marks.changed(caseId);
        jdbc.sql("insert into hotline_call_back (case_id, at, contacted, solved, satisfaction) values (?, ?, ?, ?, ?)")
                .params(caseId, offset(at), said.contacted(), said.solved())
                .param(said.satisfaction().name())
                .update();
    }

    /** Adds what happened; the state of the request is kept beside it for lists only. */
    void append(String caseId, HotlineEvent event) {
        marks.changed(caseId);
        jdbc.sql("insert into hotline_event (case_id, act, status, actor, at, text, unit, work_limit, due)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, event.act().name(), event.status().name(), event.actor(), offset(event.at()))
                .params(event.text(), event.unit(), event.limit(), offset(event.due()))
                .update();
        jdbc.sql("update hotline_request set status = ? where case_id = ?")
                .params(event.status().name(), caseId)
                .update();
    }

    /** Keeps others from doing something with the request until the transaction ends. */
    void lock(String caseId) {
        jdbc.sql("select case_id from hotline_request where case_id = ? for update")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new HotlineRefusedException("request-unknown", "这个办件不是热线工单，请核对编号"));
    }

    Optional<Request> find(String caseId) {
        return jdbc.sql("select * from hotline_request where case_id = ?")
                .param(caseId)
                .query(HotlineRecords::request)
                .optional();
    }

    Optional<Request> findByPlatformNumber(String number) {
        return jdbc.sql("select * from hotline_request where platform_number = ?")
                .param(number)
                .query(HotlineRecords::request)
                .optional();
    }

    List<Request> page(Status status, String after, int size) {
        return jdbc.sql("select * from hotline_request where status = ? and number > ? order by number limit ?")
                .params(status.name(), after, size)
                .query(HotlineRecords::request)
                .list();
    }

    Optional<Dispatch> dispatch(String caseId) {
        return jdbc.sql("select * from hotline_dispatch where case_id = ? order by id desc limit 1")
                .param(caseId)
                .query((row, index) -> new Dispatch(row.getString("unit"), supporters(row.getLong("id"))))
                .optional();
    }

    private List<String> supporters(long dispatch) {
        return jdbc.sql("select unit from hotline_support where dispatch_id = ? order by unit")
                .param(dispatch)
                .query(String.class)
                .list();
    }

    Optional<CallBack> callBack(String caseId) {
        return jdbc.sql("select * from hotline_call_back where case_id = ? order by id desc limit 1")
                .param(caseId)
                .query((row, index) -> new CallBack(
                        row.getBoolean("contacted"),
                        row.getBoolean("solved"),
                        Satisfaction.valueOf(row.getString("satisfaction"))))
                .optional();
    }

    History history(String caseId) {
        return new History(jdbc.sql("select * from hotline_event where case_id = ? order by id")
                .param(caseId)
                .query((row, index) -> new HotlineEvent(
                        Act.valueOf(row.getString("act")),
                        Status.valueOf(row.getString("status")),
                        row.getString("actor"),
                        instant(row, "at"),
                        row.getString("text"),
                        row.getString("unit"),
                        row.getString("work_limit"),
                        instant(row, "due")))
                .list());
    }

    /** Nobody asks about type and urgency of what is none of ours. */
    private static String name(Enum<?> known) {
        return known == null ? null : known.name();
    }

    private static Request request(ResultSet row, int index) throws SQLException {
        return new Request(
                row.getString("case_id"),
                row.getString("number"),
                new Said(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("platform_number"),
                        row.getString("asker"),
                        row.getString("theme"),
                        row.getString("place"),
                        row.getString("content"),
                        row.getBoolean("confidential"),
                        row.getBoolean("reachable")),
                row.getString("type") == null ? null : Type.valueOf(row.getString("type")),
                row.getString("urgency") == null ? null : Urgency.valueOf(row.getString("urgency")),
                instant(row, "received_at"),
                instant(row, "respond_by"),
                Status.valueOf(row.getString("status")),
                row.getString("theme_request"));
    }
}
