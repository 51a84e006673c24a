/** The board (督办看板): the county's figures on one page, each opened to its cases, which are urged and supervised from there. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalog", "deadline", "desk", "engine", "figures", "ledger", "security", "worklist"})
package cn.suyuanban.board;
