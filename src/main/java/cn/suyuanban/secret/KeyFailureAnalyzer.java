package cn.suyuanban.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines why the product did not start, instead of a stack trace. */
class KeyFailureAnalyzer extends AbstractFailureAnalyzer<KeyRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeyRefusedException cause) {
        return new FailureAnalysis(cause.getMessage() + "数据没有被改动。", cause.remedy(), cause);
    }
}
