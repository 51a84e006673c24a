package cn.suyuanban.procedure.lead;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.engine.WordsGuard;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** Keeps words about a lead out of the engine, where more people read than may open the lead. */
@Component
class LeadWords implements WordsGuard {

    private final Catalog catalog;

    LeadWords(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void requireWelcome(String processDefinitionId) {
        if (catalog.service(processDefinitionId).kind() == ServiceKind.LEAD) {
            throw new BadUserRequestException(
                    "lead-words-sealed: 线索的评论、附件、任务名称、说明、办理人和变量不能在这里填写，请打开线索页面 /leads 办理，内容在那里加密保存。");
        }
    }
}
