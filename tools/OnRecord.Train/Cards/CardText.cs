namespace OnRecord.Train.Cards;

/// <summary>What a card says of a task, whatever the version.</summary>
internal sealed record CardText(string Does, string Use, string Measured, string Errors)
{
    private const string Register =
        "English as newspapers, agencies and official statements write it. Other languages, verse, code and chat are outside of what it was made for.";

    /// <exception cref="ArgumentException">There is no such task.</exception>
    public static CardText Of(string task) => task switch
    {
        "words" => new(
            "Cuts text into sentences and syntactic words, as Universal Dependencies 2 cuts English.",
            Register,
            "Tokens, sentences and words are scored as the CoNLL 2018 shared task does, on text put together from the words.",
            "Headlines without a stop that run into the next line, lists, and addresses with stops inside are cut too often or too rarely."),
        "syntax" => new(
            "Gives words their part of speech (UPOS and Penn tags) and sentences their tree in Universal Dependencies 2.",
            Register,
            "Words are those of the gold; punctuation counts.",
            "Where prepositional phrases and coordinated parts hang on is the hardest, and the further away the head, the more so."),
        "lemmas" => new(
            "Gives words their lemma, from form and tag.",
            Register,
            "Words are those of the gold; tags are predicted.",
            "A wrong tag mostly brings a wrong lemma with it."),
        "mentions" => new(
            "Marks names of persons, organisations and places, nationalities and other groups, and titles of office.",
            Register + " It must not be the only ground for a decision about a person.",
            "A name is right where its span and its label are; labels that a set does not mark are passed over.",
            "Names of institutions that are also places, and names it never saw, are taken for one another most."),
        "coreference" => new(
            "Links pronouns, names and noun phrases that refer to the same, each to an earlier one or to none.",
            Register + " It must not be the only ground for a decision about a person.",
            "Words and sentences of OntoGUM are given, trees and names predicted; CoNLL is the mean F1 of MUC, B³ and CEAF with φ4. Of GAP, the text alone is given.",
            "Two people of one gender and unknown names; a noun phrase for somebody named in other words; it and they for what no noun names."),
        "attributions" => new(
            "Finds who said what: cues, and the content and the source of each, with how likely they are right.",
            Register + " It learnt from articles on politics in the United States of 2016; PolNeAR, which holds them, states no licence. The weights hold none of its text, and anyone may train anew on other data.",
            "Words, tags, trees and names are predicted. An attribution is right where half of its content and a word of its source are right. What rules add in reading (letters, transcripts, chains) is not counted here.",
            "Attitudes and actions that people mark or not by taste; which of two nested attributions is meant; where a content ends."),
        "events" => new(
            "Gives an opinion on what one party does to another, the types of PLOVER, beside a lexicon that has found the act and its parties.",
            Register + " It speaks of acts between states and bodies; it must not be the only ground for a decision about any of them.",
            "Figures are of lexicon and model together but where they say otherwise. The lexicon was mended with this data in sight, so they are no held-out figures; 156 of the 1,088 PLV sentences are also in the PLOVER GSR that the model learnt from; that no event is found where there is none stands on 44 sentences.",
            "Which act a noun tells of (a strike, an order, an agreement), statements that are acts, and whose side somebody is on. In what the lexicon does not find there is nothing to give an opinion on."),
        _ => throw new ArgumentException($"There is no card for {task}.", nameof(task)),
    };
}
