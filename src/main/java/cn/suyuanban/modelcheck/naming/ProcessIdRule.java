package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.FileNames;
import cn.suyuanban.modelcheck.Rule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The id of a process is the name of its file in kebab-case, so that one name leads to model, forms and address. */
final class ProcessIdRule implements Rule<CheckedModel> {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public String id() {
        return "process-id";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.process().stream()
                .filter(process -> !process.getId().equals(FileNames.base(model.file()))
                        || !KEBAB.matcher(process.getId()).matches())
                .map(process -> Violation.of(
                        process,
                        "流程 ID“" + process.getId() + "”与文件名“" + FileNames.base(model.file()) + "”不一致，或者不是小写英文加连字符。",
                        "请把流程 ID 和文件名改成同一个英文短语，例如 open-restaurant。"));
    }
}
