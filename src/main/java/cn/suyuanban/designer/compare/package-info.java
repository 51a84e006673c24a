/** What differs between two versions of a service, in the words of a designer: pure Java, on the Model API only. */
package cn.suyuanban.designer.compare;
