/** The chain itself: linking, sealing cases, and the check that finds the first broken entry. */
@org.springframework.modulith.NamedInterface("chain")
package cn.suyuanban.audit.chain;
