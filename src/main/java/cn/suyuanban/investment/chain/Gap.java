package cn.suyuanban.investment.chain;

import java.util.List;

/**
 * Where a chain is broken (断点) or held up (堵点).
 *
 * @param node the part of the chain that is missing or weak
 * @param targets firms that the county would like to have there (目标企业)
 */
public record Gap(String chain, String node, Part part, Kind kind, Aim aim, List<String> targets) {

    public Gap {
        targets = List.copyOf(targets);
    }

    /** Where in the chain it lies. */
    public enum Part {
        UPSTREAM("上游"),
        MIDSTREAM("中游"),
        DOWNSTREAM("下游");

        private final String chinese;

        Part(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What is wrong there. */
    public enum Kind {
        MISSING("断点"),
        WEAK("堵点");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What a project there does for the chain. */
    public enum Aim {
        BUILD("建链"),
        EXTEND("延链"),
        FILL("补链"),
        STRENGTHEN("强链");

        private final String chinese;

        Aim(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * A gap that no project has filled yet.
     *
     * @param leads numbers of the leads under way for it, in order
     */
    public record Open(Gap gap, List<String> leads) {}
}
