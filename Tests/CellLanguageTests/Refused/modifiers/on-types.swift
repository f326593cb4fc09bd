final struct A {}
static struct B {}
indirect struct C {}
final protocol D {}
mutating class E {}
override enum F { case a }
open struct G {}
weak class H {}
