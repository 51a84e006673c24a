/** The pool of open tasks as lists read it: as cheap with fifty thousand of them as with twenty. */
@org.springframework.modulith.NamedInterface("work")
package cn.suyuanban.ledger.work;
