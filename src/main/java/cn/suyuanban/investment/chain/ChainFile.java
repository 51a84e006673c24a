package cn.suyuanban.investment.chain;

import static java.util.stream.Collectors.toMap;

import cn.suyuanban.investment.chain.Chains.Chain;
import cn.suyuanban.investment.chain.Gap.Aim;
import cn.suyuanban.investment.chain.Gap.Kind;
import cn.suyuanban.investment.chain.Gap.Part;
import cn.suyuanban.ledgerfile.ChainRow;
import cn.suyuanban.ledgerfile.LedgerFile;
import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.LedgerFile.Objection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gaps of the chains to and from Excel, since the county keeps its list there. */
@Service
public class ChainFile {

    private final Chains chains;

    ChainFile(Chains chains) {
        this.chains = chains;
    }

    public void give(OutputStream to) throws IOException {
        Map<String, Chain> known = chains.all().stream().collect(toMap(Chain::name, chain -> chain));
        LedgerFile.CHAINS.write(
                chains.gaps().stream()
                        .map(gap -> row(known.get(gap.chain()), gap))
                        .toList(),
                to);
    }

    /**
     * Takes a list in, whole or not at all; what is not in it stays as it is.
     *
     * @throws cn.suyuanban.ledgerfile.LedgerFileException naming every fault by row and column
     */
    @Transactional(rollbackFor = Exception.class)
    public Imported<ChainRow> take(InputStream content) throws IOException {
        Map<String, Chain> said = new HashMap<>();
        Set<String> gaps = new HashSet<>();
        Imported<ChainRow> imported = LedgerFile.CHAINS.read(content, row -> objections(row, said, gaps));
        said.values().forEach(chain -> chains.add(chain.name(), chain.leader(), chain.firm()));
        imported.rows().forEach(row -> chains.add(gap(row)));
        return imported;
    }

    private static List<Objection> objections(ChainRow row, Map<String, Chain> said, Set<String> gaps) {
        Chain chain = new Chain(row.chain(), row.leader(), row.firm());
        Chain before = said.putIfAbsent(row.chain(), chain);
        if (before != null && !before.equals(chain)) {
            return List.of(new Objection("链长", "chain-ambiguous", "同一产业链的链长或链主企业前后不一致，请改为一致"));
        }
        return gaps.add(row.chain() + '\n' + row.node())
                ? List.of()
                : List.of(new Objection("缺口环节", "gap-duplicate", "同一产业链的这个环节已写过一行，请删去一行"));
    }

    private static ChainRow row(Chain chain, Gap gap) {
        return new ChainRow(
                chain.name(),
                chain.leader(),
                chain.firm(),
                gap.node(),
                gap.part().chinese(),
                gap.kind().chinese(),
                gap.aim().chinese(),
                gap.targets());
    }

    private static Gap gap(ChainRow row) {
        return new Gap(
                row.chain(),
                row.node(),
                called(Part.values(), Part::chinese, row.part()),
                called(Kind.values(), Kind::chinese, row.kind()),
                called(Aim.values(), Aim::chinese, row.aim()),
                row.targets());
    }

    private static <T> T called(T[] values, Function<T, String> word, String said) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(said))
                .findFirst()
                .orElseThrow();
    }
}
