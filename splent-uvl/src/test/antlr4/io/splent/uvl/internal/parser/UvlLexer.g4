/*
 * The words of UVL as a grammar: what UvlWords has to deliver, word for word. Layout is not decided here: every line end
 * becomes one NEWLINE token that also holds the blanks at the beginning of the next line.
 */
lexer grammar UvlLexer;

options { tokenVocab = UvlWords; }

NAMESPACE: 'namespace';
INCLUDE: 'include';
IMPORTS: 'imports';
AS: 'as';
FEATURES: 'features';
CONSTRAINTS: 'constraints';
CONSTRAINT: 'constraint';
CARDINALITY: 'cardinality';

OR_GROUP: 'or';
ALTERNATIVE: 'alternative';
OPTIONAL: 'optional';
MANDATORY: 'mandatory';

BOOLEAN: 'Boolean';
INTEGER_TYPE: 'Integer';
REAL: 'Real';
STRING_TYPE: 'String';

TYPE: 'Type';
ARITHMETIC: 'Arithmetic';
GROUP_CARDINALITY: 'group-cardinality';
FEATURE_CARDINALITY: 'feature-cardinality';
AGGREGATE_FUNCTION: 'aggregate-function';
STRING_CONSTRAINTS: 'string-constraints';
NUMERIC_CONSTRAINTS: 'numeric-constraints';

SUM: 'sum';
AVG: 'avg';
LEN: 'len';
FLOOR: 'floor';
CEIL: 'ceil';

TRUE: 'true';
FALSE: 'false';

NOT: '!';
AND: '&';
OR: '|';
IMPLIES: '=>';
IFF: '<=>';
EQUAL: '==';
NOT_EQUAL: '!=';
LESS: '<';
LESS_EQUAL: '<=';
GREATER: '>';
GREATER_EQUAL: '>=';
PLUS: '+';
MINUS: '-';
TIMES: '*';
DIVIDE: '/';

LEFT_PARENTHESIS: '(';
RIGHT_PARENTHESIS: ')';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
LEFT_BRACE: '{';
RIGHT_BRACE: '}';
COMMA: ',';
DOT: '.';
RANGE: '..';

INTEGER: '0' | [1-9] [0-9]*;
FLOAT: [0-9]* '.' [0-9]+;
LEADING_ZERO: '0' [0-9]+;

STRING: '\'' ~['\r\n]+ '\'';
EMPTY_STRING: '\'\'';
UNCLOSED_STRING: '\'' ~['\r\n]*;

QUOTED: '"' ~["\r\n.]+ '"';
QUOTED_WITH_DOT: '"' ~["\r\n]* '"';
UNCLOSED_QUOTED: '"' ~["\r\n]*;

ID: [a-zA-Z] [a-zA-Z0-9_#§%?\\'äüöß;]*;

NEWLINE: '\n' [ \t]*;
BLANKS: [ \t]+ -> skip;
LINE_COMMENT: '//' ~[\r\n]* -> skip;
BLOCK_COMMENT: '/*' .*? ('*/' | EOF) -> channel(HIDDEN);

OTHER: .;
