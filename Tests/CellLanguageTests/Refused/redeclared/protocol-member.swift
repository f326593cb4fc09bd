protocol P { var x: Int { get }
 var x: Int { get } }
