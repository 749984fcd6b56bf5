package seesaw.game;

/// Something that happened in a game. Events carry outcomes, so that replay never computes anything anew.
///
/// Who did it, and when, stands beside the event in the log ([Recorded]).
public sealed interface Event
        permits FlowEvent,
                PeopleEvent,
                TalkEvent,
                SheetEvent,
                ResultsEvent,
                WorldEvent,
                DealEvent,
                InitiativeEvent,
                PressEvent,
                ConsultationEvent,
                RequestEvent {}
