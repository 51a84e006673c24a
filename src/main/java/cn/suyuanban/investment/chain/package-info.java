/** Industry chains (产业链): their gaps, the firms wanted for them, and the leads that are to fill them. */
@org.springframework.modulith.NamedInterface("chain")
package cn.suyuanban.investment.chain;
