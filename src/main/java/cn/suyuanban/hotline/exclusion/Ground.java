package cn.suyuanban.hotline.exclusion;

/** Why a request may be taken out of the rates; nothing else is a ground. Samples (示例): the county's own rules hold. */
public enum Ground {
    UNREASONABLE("诉求不合理，没有法律、政策依据（示例）"),
    REPEATED("已依法答复，没有新的事实（示例）"),
    UNVERIFIABLE("经核实，反映的情况不存在（示例）"),
    OUTSIDE("由外县或者上级管理（示例）");

    private final String chinese;

    Ground(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
