package cn.suyuanban.hotline;

import static cn.suyuanban.hotline.SampleRequest.DISPATCH;
import static cn.suyuanban.hotline.SampleRequest.HOTLINE;
import static cn.suyuanban.hotline.SampleRequest.UNIT;
import static cn.suyuanban.support.Restaurant.county;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.hotline.CallBack.Satisfaction;
import cn.suyuanban.hotline.HotlineLedger.Terms;
import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.Request.Said;
import cn.suyuanban.hotline.Request.Type;
import cn.suyuanban.hotline.Request.Urgency;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for requests in the tables, without the process around them; each is called on 2031-03-03, a Monday, at 09:00. */
public abstract class ListedRequests {

    protected static final String CALLED = "2031-03-03T09:00";

    @Autowired
    protected HotlineLedger requests;

    @Autowired
    private CaseFiles files;

    /** With a limit of two hours, until 11:00. */
    protected String urgent() {
        return called(Channel.PHONE, true, "2H");
    }

    /** With a limit of one working day, until 18:00 the next day. */
    protected String plain() {
        return called(Channel.PHONE, true, "1WD");
    }

    protected String called(Channel channel, boolean reachable, String limit) {
        return called(channel, reachable, limit, "供水", "横水镇", CALLED);
    }

    protected String called(Channel channel, boolean reachable, String limit, String theme, String place, String at) {
        String id = UUID.randomUUID().toString();
        String number = "T-" + id.substring(0, 8);
        files.open(CaseFile.received(id, number, "hotline-request", "热线诉求办理", "群众", county(at)));
        Said said = new Said(channel, null, "群众", theme, place, "诉求内容", false, reachable);
        Terms terms = new Terms(Type.COMPLAINT, Urgency.NORMAL, Limit.parse(limit));
        requests.register(id, number, said, terms, HOTLINE, county(at));
        return id;
    }

    protected String signed(String id) {
        requests.dispatch(id, DISPATCH, HOTLINE, county("2031-03-03T09:10"));
        requests.act(id, Act.SIGN, UNIT, county("2031-03-03T09:20"), null);
        return id;
    }

    protected void contacted(String id, String at) {
        requests.act(id, Act.CONTACT, UNIT, county(at), "已联系");
    }

    protected void replied(String id, String at) {
        requests.act(id, Act.REPLY, UNIT, county(at), "已办理");
    }

    protected void calledBack(String id, boolean solved, Satisfaction said, String at) {
        requests.callBack(id, new CallBack(true, solved, said), Limit.parse("1H"), HOTLINE, county(at), null);
    }

    protected void notReached(String id, String at) {
        CallBack nothing = new CallBack(false, false, Satisfaction.NOT_SAID);
        requests.callBack(id, nothing, Limit.parse("1H"), HOTLINE, county(at), null);
    }

    protected void redirected(String id, String at) {
        requests.redirect(id, false, HOTLINE, county(at), "请拨打 110");
    }
}
