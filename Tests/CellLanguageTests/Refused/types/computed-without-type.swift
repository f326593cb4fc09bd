struct A { var x { 1 } }
