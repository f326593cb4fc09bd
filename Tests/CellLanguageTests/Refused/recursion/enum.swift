enum Tree { case leaf, node(Tree, Tree) }
