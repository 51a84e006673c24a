/** What is sealed: keys, the cipher, the rows, and the check at start that the keys fit them. */
@org.springframework.modulith.NamedInterface("seal")
package cn.suyuanban.lead.seal;
