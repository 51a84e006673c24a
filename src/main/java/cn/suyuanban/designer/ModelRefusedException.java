package cn.suyuanban.designer;

import cn.suyuanban.modelcheck.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment was refused whole because of its models (code {@code model-refused}). */
class ModelRefusedException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    ModelRefusedException(List<Finding> findings) {
        super(findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", "model-refused: 模型不符合规范，未部署：\n", "")));
    }
}
