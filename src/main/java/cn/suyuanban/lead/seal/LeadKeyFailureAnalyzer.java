package cn.suyuanban.lead.seal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines why the product did not start, instead of a stack trace. */
class LeadKeyFailureAnalyzer extends AbstractFailureAnalyzer<LeadKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, LeadKeyException cause) {
        return new FailureAnalysis(cause.getMessage() + "数据没有被改动。", cause.remedy(), cause);
    }
}
