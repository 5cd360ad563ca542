using AngleSharp.Dom;

namespace OnRecord.Reading.Pages;

/// <summary>The elements of a tree in document order, by a stack of its own: a deep tree needs no deep recursion.</summary>
internal static class ElementWalk
{
    public static IEnumerable<IElement> Of(IElement root)
    {
        var open = new Stack<(INode Node, int Next)>();
        yield return root;
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
            {
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            if (top.Node.ChildNodes[top.Next] is IElement child)
            {
                yield return child;
                open.Push((child, 0));
            }
        }
    }
}
